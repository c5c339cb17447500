/** The JSONL of Prodigy and spaCy: {@code ProdigyReader}, {@code ProdigyWriter}. */
package io.spanwright.core.convert.prodigy;
