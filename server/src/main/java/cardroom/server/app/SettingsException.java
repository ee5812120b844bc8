package cardroom.server.app;

import java.util.List;

/** Settings that cannot be used; names every fault at once. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One sentence each. */
    public SettingsException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
