package cardroom.server.endtoend;

import cardroom.server.app.App;
import cardroom.server.app.Setting;
import cardroom.server.app.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A whole server in this process on a free port, without demo tables. */
record LocalServer(App app) implements AutoCloseable {

    static LocalServer over(Path folder) {
        return new LocalServer(
                App.start(
                        Settings.gather(
                                Map.of(
                                        Setting.PORT,
                                        "0",
                                        Setting.DATA,
                                        folder.toString(),
                                        Setting.DEMO_TABLES,
                                        "0"),
                                Map.of(),
                                Optional.empty()),
                        InstantSource.system()));
    }

    URI address() {
        return URI.create(app.url());
    }

    @Override
    public void close() {
        app.close();
    }
}
