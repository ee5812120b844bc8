package cardroom.server.account;

import cardroom.engine.table.PlayerId;
import cardroom.persistence.account.Account;
import cardroom.persistence.account.AccountRepository;
import cardroom.persistence.account.NewAccount;
import cardroom.persistence.account.RefillOutcome;
import cardroom.persistence.account.Role;
import cardroom.server.http.HttpCall;
import cardroom.server.http.HttpProblem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts and the tokens that prove them. A token is 256 random bits and is kept by its holder
 * only; the database knows its SHA-256. Thread-safe; methods may wait for the database.
 */
public final class Accounts {
    /** Chips that a new guest starts with. */
    public static final long BANKROLL = 10_000;

    private static final Duration SESSION = Duration.ofDays(365);
    private static final Duration CACHED = Duration.ofSeconds(15);
    private static final int MAX_CACHED = 20_000;
    private static final int MAX_TOKEN = 512;

    private final AccountRepository repository;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Cache<String, Principal> principals;

    /** A new account with the token of its first session, which nobody can read again. */
    public record Opened(Account account, String token) {}

    /** Over this repository, with this clock and this source of tokens and ids. */
    public Accounts(AccountRepository repository, InstantSource clock, SecureRandom random) {
        this.repository = repository;
        this.clock = clock;
        this.random = random;
        this.principals =
                Caffeine.newBuilder()
                        .maximumSize(MAX_CACHED)
                        .expireAfterWrite(CACHED)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .build();
    }

    /** Makes an account; guests get a bankroll. */
    public Opened open(String name, Role role) {
        String token = random(32);
        long now = clock.millis();
        Account account =
                repository.create(
                        new NewAccount(
                                new PlayerId("p_" + random(9)),
                                name,
                                role,
                                BANKROLL,
                                hash(token),
                                now + SESSION.toMillis(),
                                now));
        return new Opened(account, token);
    }

    /** Who holds this token; a revoked one may be believed for 15 s by another worker. */
    public Optional<Principal> authenticate(String token) {
        if (token.isEmpty() || token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        String hash = hash(token);
        Principal known = principals.getIfPresent(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Principal> found =
                repository
                        .byTokenHash(hash, clock.millis())
                        .map(account -> principal(account, hash));
        found.ifPresent(principal -> principals.put(hash, principal));
        return found;
    }

    private static Principal principal(Account account, String hash) {
        return new Principal(account.id(), account.name(), account.role(), hash.substring(0, 16));
    }

    /**
     * Who makes this request.
     *
     * @throws HttpProblem 401 when the token is missing or unknown
     */
    public Principal require(HttpCall call) {
        return call.bearer()
                .flatMap(this::authenticate)
                .orElseThrow(() ->
                        HttpProblem.of(401, "unauthenticated", "the token is missing or unknown")
                                .withHeader("www-authenticate", "Bearer"));
    }

    /**
     * Who makes this request, if it is one of these roles.
     *
     * @throws HttpProblem 401 when the token is missing or unknown, 403 for any other role
     */
    public Principal require(HttpCall call, Set<Role> roles) {
        Principal principal = require(call);
        if (!roles.contains(principal.role())) {
            throw HttpProblem.of(403, "forbidden", "the account may not do this");
        }
        return principal;
    }

    /** The account of a player. */
    public Optional<Account> account(PlayerId player) {
        return repository.account(player);
    }

    /** Fills the bankroll of a player up who has no chips left, here and on tables. */
    public RefillOutcome refill(PlayerId player, String key, long onTables) {
        return repository.refill(player, key, onTables, clock.millis());
    }

    /** Ends the session of this token; false if there is none. */
    public boolean revoke(String token) {
        String hash = hash(token);
        boolean ended = repository.revoke(hash, clock.millis());
        principals.invalidate(hash);
        return ended;
    }

    /** A new random name for something, unguessable. */
    String newKey() {
        return random(12);
    }

    long millis() {
        return clock.millis();
    }

    private String random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }

    private static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
