/**
 * The annotations CSV of Amazon Comprehend: {@code ComprehendReader} with {@code AnnotationTable},
 * {@code ComprehendWriter}.
 */
package io.spanwright.core.convert.comprehend;
