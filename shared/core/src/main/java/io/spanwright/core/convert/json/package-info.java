/**
 * JSON in the formats of other programs.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.json.JsonSource}: strict reading, one object at a time
 *   <li>{@link io.spanwright.core.convert.json.JsonLines}, {@link
 *       io.spanwright.core.convert.json.JsonLinesWriter}: one object a line
 *   <li>{@link io.spanwright.core.convert.json.JsonFields}: properties of expected types
 *   <li>{@link io.spanwright.core.convert.json.FactFields}: a document's facts as properties
 * </ul>
 */
package io.spanwright.core.convert.json;
