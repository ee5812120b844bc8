-- Times are Unix milliseconds, amounts are chips.

CREATE TABLE account (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    refilled_at INTEGER
) STRICT, WITHOUT ROWID;

-- Only hashes of tokens are stored.
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (account_id);

-- Balances of players (p:ID) and tables (t:ID). House accounts (h:NAME) have none: their balance is
-- the sum of their entries.
CREATE TABLE ledger_balance (
    account TEXT PRIMARY KEY,
    balance INTEGER NOT NULL CHECK (balance >= 0)
) STRICT, WITHOUT ROWID;

-- Two rows per transfer, whose amounts cancel out.
CREATE TABLE ledger_entry (
    id          INTEGER PRIMARY KEY,
    transfer_id TEXT NOT NULL,
    account     TEXT NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount <> 0),
    reason      TEXT NOT NULL,
    table_id    TEXT,
    version     INTEGER,
    at          INTEGER NOT NULL,
    UNIQUE (transfer_id, account)
) STRICT;
CREATE INDEX ledger_entry_account ON ledger_entry (account, amount);

CREATE TABLE game_table (
    id            TEXT PRIMARY KEY,
    creator       TEXT NOT NULL,
    create_key    TEXT,
    payload_hash  TEXT,
    name          TEXT NOT NULL,
    settings      TEXT NOT NULL,
    visibility    TEXT NOT NULL,
    demo          INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    touched_at    INTEGER NOT NULL,
    passivated_at INTEGER,
    closed_at     INTEGER,
    close_reason  TEXT,
    UNIQUE (creator, create_key)
) STRICT;
CREATE INDEX game_table_open ON game_table (created_at, id) WHERE closed_at IS NULL;
CREATE INDEX game_table_awake ON game_table (touched_at)
    WHERE closed_at IS NULL AND passivated_at IS NULL;

CREATE TABLE worker (
    worker_id   TEXT PRIMARY KEY,
    incarnation TEXT NOT NULL,
    url         TEXT NOT NULL,
    lease_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE table_owner (
    table_id  TEXT PRIMARY KEY REFERENCES game_table,
    worker_id TEXT NOT NULL,
    fence     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX table_owner_worker ON table_owner (worker_id);

-- One row per commit; versions of a table are 1, 2, 3 … without gap.
CREATE TABLE table_event (
    table_id     TEXT NOT NULL,
    version      INTEGER NOT NULL,
    fence        INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    player       TEXT,
    command_key  TEXT,
    payload_hash TEXT,
    answer       TEXT,
    events       TEXT NOT NULL,
    PRIMARY KEY (table_id, version)
) STRICT;
CREATE UNIQUE INDEX table_event_key ON table_event (table_id, player, command_key)
    WHERE command_key IS NOT NULL;
CREATE INDEX table_event_player ON table_event (table_id, player, version)
    WHERE command_key IS NOT NULL;

-- The newest snapshot of each table.
CREATE TABLE table_snapshot (
    table_id TEXT PRIMARY KEY REFERENCES game_table,
    version  INTEGER NOT NULL,
    state    TEXT NOT NULL
) STRICT;

CREATE TABLE hand (
    id            TEXT PRIMARY KEY,
    table_id      TEXT NOT NULL,
    number        INTEGER NOT NULL,
    first_version INTEGER NOT NULL,
    last_version  INTEGER NOT NULL,
    started_at    INTEGER NOT NULL,
    ended_at      INTEGER NOT NULL,
    summary       TEXT NOT NULL,
    UNIQUE (table_id, number)
) STRICT;

CREATE TABLE hand_player (
    hand_id     TEXT NOT NULL REFERENCES hand,
    seat        INTEGER NOT NULL,
    player      TEXT NOT NULL,
    name        TEXT NOT NULL,
    start_stack INTEGER NOT NULL,
    end_stack   INTEGER NOT NULL,
    ended_at    INTEGER NOT NULL,
    PRIMARY KEY (hand_id, seat)
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_player_player ON hand_player (player, ended_at, hand_id);

-- Kept apart so that no replica of history, export or log ever holds a deck.
CREATE TABLE deck_secret (
    hand_id  TEXT PRIMARY KEY,
    table_id TEXT NOT NULL,
    deck     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_message (
    table_id    TEXT NOT NULL REFERENCES game_table,
    seq         INTEGER NOT NULL,
    player      TEXT NOT NULL,
    name        TEXT NOT NULL,
    command_key TEXT,
    text        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (table_id, seq),
    UNIQUE (table_id, player, command_key)
) STRICT;

CREATE TABLE pre_action (
    table_id TEXT NOT NULL REFERENCES game_table,
    seat     INTEGER NOT NULL,
    hand_id  TEXT NOT NULL,
    choice   TEXT NOT NULL,
    PRIMARY KEY (table_id, seat)
) STRICT, WITHOUT ROWID;
