package io.spanwright.host.durable;

import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.GetInstanceResponse;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.InstanceQuery;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationState;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.OrchestrationStatus;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.PurgeInstanceFilter;
import com.microsoft.durabletask.implementation.protobuf.OrchestratorService.QueryInstancesResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What clients read about instances. */
final class InstanceQueries {
    private static final int DEFAULT_PAGE = 100;

    private final Tables tables;

    InstanceQueries(Tables tables) {
        this.tables = tables;
    }

    Optional<Instance> find(String id) {
        return tables.database().transaction(() -> tables.instances().find(id));
    }

    /** One instance in the form of the protocol. */
    static GetInstanceResponse response(Optional<Instance> instance, boolean withData) {
        return instance.map(
                        one ->
                                GetInstanceResponse.newBuilder()
                                        .setExists(true)
                                        .setOrchestrationState(state(one, withData))
                                        .build())
                .orElseGet(() -> GetInstanceResponse.newBuilder().setExists(false).build());
    }

    /** A page in the order of the ids; the token is the last id of the page before. */
    QueryInstancesResponse query(InstanceQuery query) {
        int page = query.getMaxInstanceCount() > 0 ? query.getMaxInstanceCount() : DEFAULT_PAGE;
        Filter filter = new Filter();
        filter.statuses(query.getRuntimeStatusList());
        filter.created(query.hasCreatedTimeFrom(), query.getCreatedTimeFrom(), ">=");
        filter.created(query.hasCreatedTimeTo(), query.getCreatedTimeTo(), "<=");
        if (query.hasInstanceIdPrefix()) {
            String prefix = query.getInstanceIdPrefix().getValue();
            filter.add("substr(id, 1, ?) = ?", prefix.length(), prefix);
        }
        if (query.hasContinuationToken() && !query.getContinuationToken().getValue().isEmpty()) {
            filter.add("id > ?", query.getContinuationToken().getValue());
        }
        List<Instance> found = filter.run(page + 1);
        QueryInstancesResponse.Builder response = QueryInstancesResponse.newBuilder();
        found.stream()
                .limit(page)
                .map(instance -> state(instance, query.getFetchInputsAndOutputs()))
                .forEach(response::addOrchestrationState);
        if (found.size() > page) {
            response.setContinuationToken(StringValue.of(found.get(page - 1).id()));
        }
        return response.build();
    }

    /** The ids of the ended instances that a purge is meant for. */
    List<String> ended(PurgeInstanceFilter purge) {
        Filter filter = new Filter();
        filter.statuses(purge.getRuntimeStatusList());
        filter.created(purge.hasCreatedTimeFrom(), purge.getCreatedTimeFrom(), ">=");
        filter.created(purge.hasCreatedTimeTo(), purge.getCreatedTimeTo(), "<=");
        return filter.run(Integer.MAX_VALUE).stream()
                .filter(Instance::hasEnded)
                .map(Instance::id)
                .toList();
    }

    private static OrchestrationState state(Instance instance, boolean withData) {
        OrchestrationState.Builder state =
                OrchestrationState.newBuilder()
                        .setInstanceId(instance.id())
                        .setName(instance.name())
                        .setOrchestrationStatus(instance.status())
                        .setCreatedTimestamp(Events.timestamp(instance.created()))
                        .setLastUpdatedTimestamp(Events.timestamp(instance.updated()));
        instance.failure().ifPresent(state::setFailureDetails);
        if (!withData) {
            return state.build();
        }
        if (instance.input() != null) {
            state.setInput(StringValue.of(instance.input()));
        }
        if (instance.output() != null) {
            state.setOutput(StringValue.of(instance.output()));
        }
        if (instance.customStatus() != null) {
            state.setCustomStatus(StringValue.of(instance.customStatus()));
        }
        return state.build();
    }

    /** Conditions and their values. */
    private final class Filter {
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... itsValues) {
            conditions.add(condition);
            values.addAll(List.of(itsValues));
        }

        void statuses(List<OrchestrationStatus> statuses) {
            if (!statuses.isEmpty()) {
                conditions.add(
                        statuses.stream()
                                .map(status -> Integer.toString(status.getNumber()))
                                .collect(Collectors.joining(",", "status IN (", ")")));
            }
        }

        void created(boolean present, Timestamp time, String comparison) {
            if (present) {
                add("created " + comparison + " ?", Events.instant(time).toEpochMilli());
            }
        }

        List<Instance> run(int limit) {
            String all = String.join(" AND ", conditions);
            return tables.database()
                    .transaction(() -> tables.instances().query(all, values, limit));
        }
    }
}
