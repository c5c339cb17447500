package io.spanwright.core.convert.conll;

import java.util.Optional;

/**
 * A token's tag, whatever the scheme.
 *
 * @param category empty where the token is in no label
 */
record Tag(Role role, String category) {

    /** What a token is to its label. */
    enum Role {
        OUTSIDE,
        FIRST,
        INSIDE,
        LAST,
        SINGLE
    }

    private static final Tag OUTSIDE = new Tag(Role.OUTSIDE, "");

    /** The tag that a column says; empty where it says none. */
    static Optional<Tag> parse(String column) {
        if (column.equals("O")) {
            return Optional.of(OUTSIDE);
        }
        if (column.length() < 3 || column.charAt(1) != '-') {
            return Optional.empty();
        }
        return role(column.charAt(0)).map(role -> new Tag(role, column.substring(2)));
    }

    private static Optional<Role> role(char letter) {
        return switch (letter) {
            case 'B' -> Optional.of(Role.FIRST);
            case 'I', 'M' -> Optional.of(Role.INSIDE);
            case 'E', 'L' -> Optional.of(Role.LAST);
            case 'S', 'U' -> Optional.of(Role.SINGLE);
            default -> Optional.empty();
        };
    }
}
