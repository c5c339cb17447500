/** The JSONL of doccano: {@code DoccanoReader}, {@code DoccanoWriter}. */
package io.spanwright.core.convert.doccano;
