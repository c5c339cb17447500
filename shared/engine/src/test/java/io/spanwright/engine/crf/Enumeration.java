package io.spanwright.engine.crf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every allowed path of a small chain, weighed one by one. */
record Enumeration(Emissions emissions, Transitions transitions, boolean continues) {

    List<int[]> paths() {
        List<int[]> paths = new ArrayList<>();
        extend(new int[emissions.size()], 0, paths);
        return paths;
    }

    private void extend(int[] path, int unit, List<int[]> paths) {
        if (unit == path.length) {
            paths.add(path.clone());
            return;
        }
        for (int tag = 0; tag < emissions.tags(); tag++) {
            if (allowed(path, unit, tag)) {
                path[unit] = tag;
                extend(path, unit + 1, paths);
            }
        }
    }

    private boolean allowed(int[] path, int unit, int tag) {
        if (!BioTags.isInside(tag)) {
            return true;
        }
        if (unit == 0) {
            return continues;
        }
        int previous = path[unit - 1];
        return previous != 0 && BioTags.category(previous) == BioTags.category(tag);
    }

    double weight(int[] path) {
        double score = emissions.get(0, path[0]);
        for (int unit = 1; unit < path.length; unit++) {
            score += emissions.get(unit, path[unit]);
            score += transitions.values()[Transitions.index(path[unit - 1], path[unit])];
        }
        return Math.exp(score);
    }

    double total(Predicate<int[]> which) {
        return paths().stream().filter(which).mapToDouble(this::weight).sum();
    }

    double probability(Predicate<int[]> which) {
        return total(which) / total(path -> true);
    }
}
