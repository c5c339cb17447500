package io.spanwright.host.planted;

import io.spanwright.core.text.Span;

/** Breaks the rules on purpose, so that the rules can be seen to fail. */
public final class HostThatKnowsTheDomain {

    private HostThatKnowsTheDomain() {}

    public static Span span() {
        return new Span(0, 1);
    }
}
