package cardroom.server.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the address a client really has; only named proxies are believed about it. */
public final class ClientAddresses {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final Set<String> trustedProxies;

    /**
     * @param trustedProxies addresses in the form that the system prints them
     */
    public ClientAddresses(Set<String> trustedProxies) {
        this.trustedProxies = Set.copyOf(trustedProxies);
    }

    /**
     * The socket's address or, behind trusted proxies, the last one in the header that is none of
     * them.
     */
    public String of(@Nullable SocketAddress remote, @Nullable String forwardedFor) {
        String address = literal(remote);
        if (forwardedFor == null || !trustedProxies.contains(address)) {
            return address;
        }
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].trim();
            if (!ADDRESS.matcher(hop).matches()) {
                return address;
            }
            address = hop;
            if (!trustedProxies.contains(hop)) {
                return address;
            }
        }
        return address;
    }

    private static String literal(@Nullable SocketAddress remote) {
        if (remote instanceof InetSocketAddress inet && inet.getAddress() != null) {
            return inet.getAddress().getHostAddress();
        }
        return "unknown";
    }
}
