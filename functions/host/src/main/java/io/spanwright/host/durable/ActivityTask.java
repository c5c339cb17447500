package io.spanwright.host.durable;

/**
 * One activity that is to run, or is running.
 *
 * @param key of its row
 * @param executionId of the instance when it asked
 * @param taskId number of the request in that execution
 * @param input JSON, may be null
 */
record ActivityTask(
        long key, String instanceId, String executionId, int taskId, String name, String input) {}
