package cardroom.server.lobby;

import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpProblem;
import cardroom.server.http.HttpReply;
import cardroom.server.http.HttpRouter;
import cardroom.server.http.Method;
import cardroom.server.http.StorageFaults;
import cardroom.server.table.Committed;
import cardroom.server.table.LiveTable;
import cardroom.server.table.Tables;
import cardroom.server.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The list of tables and the public view of one, for those without a socket. */
public final class TableRoutes {
    private final Lobby lobby;
    private final Tables tables;

    /** Routes to these tables. */
    public TableRoutes(Lobby lobby, Tables tables) {
        this.lobby = lobby;
        this.tables = tables;
    }

    /** Adds the routes. */
    public void addTo(HttpRouter router) {
        router.route(Method.GET, "/api/v1/tables", _ -> list());
        router.route(Method.GET, "/api/v1/tables/{id}", StorageFaults.mapped(this::table));
    }

    private HttpReply list() {
        ObjectNode body = Json.object();
        body.set("tables", lobby.listings());
        return HttpReply.json(body);
    }

    /** The fields of the public view, and which version of the table they show. */
    private HttpReply table(HttpCall call) {
        LiveTable table =
                tables.find(call.param("id"))
                        .orElseThrow(() -> HttpProblem.notFound("there is no such open table"));
        Committed now = table.committed();
        ObjectNode body = now.view().deepCopy();
        body.put("epoch", now.epoch()).put("version", now.version());
        body.set("status", table.status().json());
        return HttpReply.json(body);
    }
}
