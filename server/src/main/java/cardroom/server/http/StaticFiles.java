package cardroom.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The browser client, from a folder of the class path: {@code index.html} for its pages, files with
 * their types, entity tags, and gzip made once. Only names of plain segments are looked up, so no
 * path leads out of the folder.
 */
public final class StaticFiles implements HttpHandler {
    private static final int MAX_KEPT = 512;
    private static final int MIN_GZIP = 512;
    private static final Pattern FILE =
            Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}){1,4}");
    private static final Pattern PAGE = Pattern.compile("/|/tables/[^/]{1,64}|/hands/[^/]{1,64}");
    private static final Pattern HASHED =
            Pattern.compile("/assets/.*[.-][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");
    private static final String SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "style-src-attr 'unsafe-inline'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "media-src 'self' data: blob:",
                    "connect-src 'self'",
                    "manifest-src 'self'",
                    "worker-src 'self'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("wav", "audio/wav"));
    private static final List<String> PACKED = List.of("png", "webp", "woff2", "mp3", "ogg");

    /** One file as it is sent; the arrays are never changed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Loaded(byte[] plain, byte[] zipped, String type, String tag, String caching) {}

    private final ClassLoader loader;
    private final String root;
    private final ConcurrentMap<String, Loaded> kept = new ConcurrentHashMap<>();

    /**
     * @param root folder on the class path without slashes at its ends, for example {@code web}
     */
    public StaticFiles(ClassLoader loader, String root) {
        this.loader = loader;
        this.root = root;
    }

    @Override
    public HttpReply handle(HttpCall call) {
        String path = PAGE.matcher(call.path()).matches() ? "/index.html" : call.path();
        Loaded file =
                find(path).orElseThrow(() -> HttpProblem.notFound("there is nothing at this path"));
        boolean zip = file.zipped().length > 0 && acceptsGzip(call);
        String tag = '"' + file.tag() + (zip ? "-gz" : "") + '"';
        HttpReply reply =
                call.header("if-none-match").filter(known -> matches(known, tag)).isPresent()
                        ? HttpReply.notModified()
                        : HttpReply.of(200, file.type(), zip ? file.zipped() : file.plain());
        return secured(zip ? reply.withHeader("content-encoding", "gzip") : reply)
                .withHeader("etag", tag)
                .withHeader("cache-control", file.caching())
                .withHeader("vary", "accept-encoding");
    }

    private static HttpReply secured(HttpReply reply) {
        return reply.withHeader("content-security-policy", SECURITY_POLICY)
                .withHeader("referrer-policy", "same-origin")
                .withHeader("x-frame-options", "DENY")
                .withHeader("cross-origin-opener-policy", "same-origin")
                .withHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
    }

    private static boolean acceptsGzip(HttpCall call) {
        return call.header("accept-encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .anyMatch(coding ->
                        coding.equals("gzip")
                                || (coding.startsWith("gzip;")
                                        && !coding.matches(".*q=0(\\.0*)?")));
    }

    private static boolean matches(String known, String tag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::trim)
                .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag) || one.equals("*"));
    }

    private Optional<Loaded> find(String path) {
        if (!FILE.matcher(path).matches() || !TYPES.containsKey(extension(path))) {
            return Optional.empty();
        }
        Loaded known = kept.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Loaded> loaded = load(path);
        if (kept.size() < MAX_KEPT) {
            loaded.ifPresent(file -> kept.put(path, file));
        }
        return loaded;
    }

    private Optional<Loaded> load(String path) {
        byte[] plain = read(path);
        if (plain.length == 0) {
            return Optional.empty();
        }
        byte[] zipped =
                PACKED.contains(extension(path)) || plain.length < MIN_GZIP
                        ? new byte[0]
                        : zip(plain);
        boolean forever = HASHED.matcher(path).matches();
        return Optional.of(
                new Loaded(
                        plain,
                        zipped.length < plain.length ? zipped : new byte[0],
                        TYPES.getOrDefault(extension(path), "application/octet-stream"),
                        tag(plain),
                        forever ? "public, max-age=31536000, immutable" : "no-cache"));
    }

    private byte[] read(String path) {
        try (InputStream in = loader.getResourceAsStream(root + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
