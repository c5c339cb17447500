package io.spanwright.engine.example;

/** How far a window may see. */
public enum WindowScope {
    /** One line, as {@link UnitBreak} tells lines; a longer line is cut into several windows. */
    LINE,
    /** The whole text. */
    TEXT
}
