package cardroom.server.table;

import cardroom.engine.table.TableState;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A table as of its last durable version; readers use it and never the lock.
 *
 * @param epoch fence of the owner that wrote this version
 * @param view the public view; nobody changes it
 */
public record Committed(TableState state, long version, long epoch, ObjectNode view) {}
