package io.spanwright.core.labels.content;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The surfaces of all labels, by hash. Of so many that memory would not hold them, those labelled
 * once are forgotten whenever the table is full (lossy counting), and no more are taken in where
 * that is of no use: what is labelled often is kept.
 */
final class SurfaceTable {

    private static final int MOST = 100_000;

    private final int most;
    private final Map<Long, Surface> surfaces = new HashMap<>();
    private boolean closed;

    SurfaceTable() {
        this(MOST);
    }

    SurfaceTable(int most) {
        this.most = most;
    }

    /** The surface of that hash; a new one, if there is room, where there is none. */
    Optional<Surface> findOrAdd(long hash, boolean distinctive) {
        Surface known = surfaces.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        if (surfaces.size() >= most) {
            forget();
        }
        if (closed) {
            return Optional.empty();
        }
        Surface surface = new Surface(distinctive);
        surfaces.put(hash, surface);
        return Optional.of(surface);
    }

    private void forget() {
        if (closed) {
            return;
        }
        surfaces.values().removeIf(surface -> surface.labels() == 1);
        // Else nearly every new surface would cost a walk over all.
        closed = surfaces.size() > most / 2;
    }

    Optional<Surface> find(long hash) {
        return Optional.ofNullable(surfaces.get(hash));
    }

    Collection<Surface> all() {
        return Collections.unmodifiableCollection(surfaces.values());
    }

    Map<Long, Surface> byHash() {
        return Collections.unmodifiableMap(surfaces);
    }
}
