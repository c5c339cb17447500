package io.spanwright.core.project;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for names of projects, models and deployments. */
public final class Names {

    // No dot at the end: Blob Storage and Windows drop it from a path.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{0,49}[A-Za-z0-9_-]");

    // Both are path segments of other operations.
    private static final Set<String> RESERVED = Set.of("global", "swap");

    private Names() {}

    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /**
     * Returns the name.
     *
     * @param what the parameter it is the value of, such as {@code projectName}
     * @throws ServiceException InvalidArgument, where it is no name
     */
    public static String require(String what, String name) {
        if (isName(name)) {
            return name;
        }
        throw new ServiceException(
                ServiceError.of(ErrorCode.INVALID_ARGUMENT, "The value of " + what + " is bad.")
                        .at(what)
                        .because(
                                InnerErrorCode.INVALID_PARAMETER_VALUE,
                                "Use 1 to 50 letters, digits and the characters _ . - without a"
                                        + " dot at the end; `global` and `swap` are reserved."));
    }
}
