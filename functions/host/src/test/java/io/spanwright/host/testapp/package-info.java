/** A small function app that the tests stage and run in the host. */
package io.spanwright.host.testapp;
