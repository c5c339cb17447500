package io.spanwright.core.api;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of a list that a request asks for.
 *
 * @param top values wanted in all
 * @param skip values to leave out at the start
 * @param size values of this page at most
 */
record Paging(int top, int skip, int size) {

    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;

    static Paging of(ApiRequest request) {
        int size = Math.min(number(request, "maxpagesize", DEFAULT_SIZE, 1), LARGEST_SIZE);
        return new Paging(
                number(request, "top", Integer.MAX_VALUE, 0), number(request, "skip", 0, 0), size);
    }

    /** A whole number among the parameters. */
    static int number(ApiRequest request, String name, int fallback, int least) {
        Optional<String> value = request.parameter(name);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(name, least);
        }
        throw bad(name, least);
    }

    private static ServiceException bad(String name, int least) {
        return new ServiceException(
                ServiceError.of(ErrorCode.INVALID_ARGUMENT, "The value of " + name + " is bad.")
                        .at(name)
                        .because(
                                InnerErrorCode.INVALID_PARAMETER_VALUE,
                                "Use a whole number of at least " + least + "."));
    }

    /** Values of this page at most. */
    int limit() {
        return Math.min(top, size);
    }

    /** The page of a list. */
    <T, W> Wire.Page<W> page(List<T> all, Function<T, W> wire, Links links) {
        List<T> rest = all.subList(Math.min(skip, all.size()), all.size());
        // One more than fits tells that there is more.
        return pageOf(rest.subList(0, Math.min(rest.size(), limit() + 1)), wire, links);
    }

    /**
     * The page of values that were skipped to already.
     *
     * @param read up to one more than {@link #limit()}
     */
    <T, W> Wire.Page<W> pageOf(List<T> read, Function<T, W> wire, Links links) {
        List<W> values = read.stream().limit(limit()).map(wire).toList();
        boolean more = read.size() > limit() && top > limit();
        return new Wire.Page<>(values, more ? Optional.of(links.self(next())) : Optional.empty());
    }

    private Map<String, String> next() {
        Map<String, String> next = new LinkedHashMap<>();
        next.put("top", String.valueOf(top - limit()));
        next.put("skip", String.valueOf(skip + limit()));
        next.put("maxpagesize", String.valueOf(size));
        return next;
    }
}
