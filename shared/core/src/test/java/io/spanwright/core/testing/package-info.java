/** In-memory stores, a memorizing engine and an app made of them, for tests of every module. */
package io.spanwright.core.testing;
