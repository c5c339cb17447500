/** Plain JSONL, a document a line: {@code PlainReader}, {@code PlainWriter}. */
package io.spanwright.core.convert.plain;
