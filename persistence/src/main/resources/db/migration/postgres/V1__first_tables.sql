-- Times are Unix milliseconds, amounts are chips.

CREATE TABLE account (
    id          text PRIMARY KEY,
    name        text NOT NULL,
    role        text NOT NULL,
    created_at  bigint NOT NULL,
    refilled_at bigint
);

-- Only hashes of tokens are stored.
CREATE TABLE session (
    token_hash text PRIMARY KEY,
    account_id text NOT NULL REFERENCES account,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint
);
CREATE INDEX session_account ON session (account_id);

-- Balances of players (p:ID) and tables (t:ID). House accounts (h:NAME) have none: their balance is
-- the sum of their entries.
CREATE TABLE ledger_balance (
    account text PRIMARY KEY,
    balance bigint NOT NULL CHECK (balance >= 0)
);

-- Two rows per transfer, whose amounts cancel out.
CREATE TABLE ledger_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_id text NOT NULL,
    account     text NOT NULL,
    amount      bigint NOT NULL CHECK (amount <> 0),
    reason      text NOT NULL,
    table_id    text,
    version     bigint,
    at          bigint NOT NULL,
    UNIQUE (transfer_id, account)
);
CREATE INDEX ledger_entry_account ON ledger_entry (account, amount);

CREATE TABLE game_table (
    id            text PRIMARY KEY,
    creator       text NOT NULL,
    create_key    text,
    payload_hash  text,
    name          text NOT NULL,
    settings      text NOT NULL,
    visibility    text NOT NULL,
    demo          bigint NOT NULL,
    created_at    bigint NOT NULL,
    touched_at    bigint NOT NULL,
    passivated_at bigint,
    closed_at     bigint,
    close_reason  text,
    UNIQUE (creator, create_key)
);
CREATE INDEX game_table_open ON game_table (created_at, id) WHERE closed_at IS NULL;
CREATE INDEX game_table_awake ON game_table (touched_at)
    WHERE closed_at IS NULL AND passivated_at IS NULL;

CREATE TABLE worker (
    worker_id   text PRIMARY KEY,
    incarnation text NOT NULL,
    url         text NOT NULL,
    lease_until bigint NOT NULL
);

CREATE TABLE table_owner (
    table_id  text PRIMARY KEY REFERENCES game_table,
    worker_id text NOT NULL,
    fence     bigint NOT NULL
);
CREATE INDEX table_owner_worker ON table_owner (worker_id);

-- One row per commit; versions of a table are 1, 2, 3 … without gap.
CREATE TABLE table_event (
    table_id     text NOT NULL,
    version      bigint NOT NULL,
    fence        bigint NOT NULL,
    at           bigint NOT NULL,
    player       text,
    command_key  text,
    payload_hash text,
    answer       text,
    events       text NOT NULL,
    PRIMARY KEY (table_id, version)
);
CREATE UNIQUE INDEX table_event_key ON table_event (table_id, player, command_key)
    WHERE command_key IS NOT NULL;
CREATE INDEX table_event_player ON table_event (table_id, player, version)
    WHERE command_key IS NOT NULL;

-- The newest snapshot of each table.
CREATE TABLE table_snapshot (
    table_id text PRIMARY KEY REFERENCES game_table,
    version  bigint NOT NULL,
    state    text NOT NULL
);

CREATE TABLE hand (
    id            text PRIMARY KEY,
    table_id      text NOT NULL,
    number        bigint NOT NULL,
    first_version bigint NOT NULL,
    last_version  bigint NOT NULL,
    started_at    bigint NOT NULL,
    ended_at      bigint NOT NULL,
    summary       text NOT NULL,
    UNIQUE (table_id, number)
);

CREATE TABLE hand_player (
    hand_id     text NOT NULL REFERENCES hand,
    seat        bigint NOT NULL,
    player      text NOT NULL,
    name        text NOT NULL,
    start_stack bigint NOT NULL,
    end_stack   bigint NOT NULL,
    ended_at    bigint NOT NULL,
    PRIMARY KEY (hand_id, seat)
);
CREATE INDEX hand_player_player ON hand_player (player, ended_at, hand_id);

-- Kept apart so that no replica of history, export or log ever holds a deck.
CREATE TABLE deck_secret (
    hand_id  text PRIMARY KEY,
    table_id text NOT NULL,
    deck     text NOT NULL
);

CREATE TABLE chat_message (
    table_id    text NOT NULL REFERENCES game_table,
    seq         bigint NOT NULL,
    player      text NOT NULL,
    name        text NOT NULL,
    command_key text,
    text        text NOT NULL,
    at          bigint NOT NULL,
    PRIMARY KEY (table_id, seq),
    UNIQUE (table_id, player, command_key)
);

CREATE TABLE pre_action (
    table_id text NOT NULL REFERENCES game_table,
    seat     bigint NOT NULL,
    hand_id  text NOT NULL,
    choice   text NOT NULL,
    PRIMARY KEY (table_id, seat)
);
