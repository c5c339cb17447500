package io.spanwright.core.analyze;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.trainedmodel.ArtifactStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The models kept loaded, by the digest of their artifacts. A model is loaded once however many ask
 * for it at the same time, and closed when it was put out and the last use of it is over.
 */
public final class RecognizerCache implements AutoCloseable {

    private final ArtifactStore artifacts;
    private final RecognizerLoader loader;
    private final int capacity;

    /** Least recently used first. Guarded by this object's monitor, as every entry is. */
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param capacity models kept while nobody uses them
     */
    public RecognizerCache(ArtifactStore artifacts, RecognizerLoader loader, int capacity) {
        this.artifacts = requireNonNull(artifacts, "artifacts is null");
        this.loader = requireNonNull(loader, "loader is null");
        this.capacity = capacity;
    }

    /**
     * The model of this digest, loaded if it is not, and kept open until the use is closed.
     *
     * @throws io.spanwright.core.trainedmodel.CorruptArtifactException where it can't be served;
     *     the next call tries again
     */
    public Use use(String digest) {
        Entry entry = enter(digest);
        try {
            if (entry.startLoading()) {
                load(digest, entry);
            }
            return new Use(entry, entry.recognizer.join());
        } catch (CompletionException e) {
            leave(entry);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized Entry enter(String digest) {
        Entry entry = entries.computeIfAbsent(digest, key -> new Entry());
        entry.users++;
        return entry;
    }

    private void load(String digest, Entry entry) {
        try {
            entry.recognizer.complete(loader.load(artifacts.open(digest)));
        } catch (RuntimeException | Error e) {
            forget(digest, entry);
            entry.recognizer.completeExceptionally(e);
            return;
        }
        close(overflow());
    }

    private synchronized void forget(String digest, Entry entry) {
        entries.remove(digest, entry);
        entry.out = true;
    }

    /** Takes out what is too much; returns what nobody uses of it. */
    private synchronized List<EntityRecognizer> overflow() {
        List<EntityRecognizer> unused = new ArrayList<>();
        Iterator<Entry> oldest = entries.values().iterator();
        while (entries.size() > capacity && oldest.hasNext()) {
            Entry entry = oldest.next();
            oldest.remove();
            entry.out = true;
            if (entry.users == 0) {
                unused.add(entry.recognizer.join());
            }
        }
        return unused;
    }

    private void leave(Entry entry) {
        boolean unused;
        synchronized (this) {
            entry.users--;
            unused = entry.out && entry.users == 0;
        }
        if (unused && !entry.recognizer.isCompletedExceptionally()) {
            entry.recognizer.join().close();
        }
    }

    private static void close(List<EntityRecognizer> recognizers) {
        recognizers.forEach(EntityRecognizer::close);
    }

    /** Takes out all models. Those in use are closed when their uses are. */
    @Override
    public void close() {
        close(emptied());
    }

    private synchronized List<EntityRecognizer> emptied() {
        List<EntityRecognizer> unused = new ArrayList<>();
        for (Entry entry : entries.values()) {
            entry.out = true;
            if (entry.users == 0) {
                unused.add(entry.recognizer.join());
            }
        }
        entries.clear();
        return unused;
    }

    /** One use of a loaded model, by one thread. */
    public final class Use implements AutoCloseable {

        private final Entry entry;
        private final EntityRecognizer recognizer;
        private boolean closed;

        private Use(Entry entry, EntityRecognizer recognizer) {
            this.entry = entry;
            this.recognizer = recognizer;
        }

        /** The model; not to be closed, nor used after this use. */
        public EntityRecognizer recognizer() {
            return recognizer;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                leave(entry);
            }
        }
    }

    /** A model that is loaded or being loaded. */
    private static final class Entry {

        private final CompletableFuture<EntityRecognizer> recognizer = new CompletableFuture<>();
        private int users;
        private boolean out;
        private boolean loading;

        /** True for the one caller that has to load it. */
        synchronized boolean startLoading() {
            boolean first = !loading;
            loading = true;
            return first;
        }
    }
}
