package io.spanwright.host.durable;

import io.spanwright.host.store.Database;

/**
 * The tables of the durable engine, in one database. All methods of all of them belong inside a
 * {@link Database#transaction}. Times are milliseconds since 1970.
 *
 * <p>An inbox message or activity carries the execution it belongs to; what is left of an earlier
 * execution of the same instance is dropped when it is met. Events from outside belong to any
 * execution.
 */
record Tables(
        Database database,
        InstanceTable instances,
        HistoryTable histories,
        InboxTable inbox,
        TaskTable tasks) {
    private static final String SCHEMA =
            """
            CREATE TABLE IF NOT EXISTS instance (
              id TEXT PRIMARY KEY, execution_id TEXT NOT NULL, name TEXT NOT NULL,
              status INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure BLOB,
              created INTEGER NOT NULL, updated INTEGER NOT NULL,
              parent_id TEXT, parent_execution_id TEXT, parent_task_id INTEGER) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS history (
              instance_id TEXT NOT NULL, position INTEGER NOT NULL, event BLOB NOT NULL,
              PRIMARY KEY (instance_id, position)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS inbox (
              sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance_id TEXT NOT NULL,
              execution_id TEXT, visible INTEGER NOT NULL, event BLOB NOT NULL);
            CREATE INDEX IF NOT EXISTS inbox_instance ON inbox (instance_id, visible);
            CREATE INDEX IF NOT EXISTS inbox_visible ON inbox (visible);
            CREATE TABLE IF NOT EXISTS task (
              sequence INTEGER PRIMARY KEY AUTOINCREMENT, instance_id TEXT NOT NULL,
              execution_id TEXT NOT NULL, task_id INTEGER NOT NULL, name TEXT NOT NULL,
              input TEXT);
            CREATE INDEX IF NOT EXISTS task_instance ON task (instance_id)
            """;

    /** Creates the tables that are not there yet. */
    static Tables create(Database database) {
        database.script(SCHEMA);
        return new Tables(
                database,
                new InstanceTable(database),
                new HistoryTable(database),
                new InboxTable(database),
                new TaskTable(database));
    }
}
