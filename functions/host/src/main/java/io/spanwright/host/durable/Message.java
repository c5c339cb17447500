package io.spanwright.host.durable;

import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.HistoryEvent;

/**
 * One message in an instance's inbox.
 *
 * @param sequence its key
 */
record Message(long sequence, HistoryEvent event) {}
