package cardroom.engine.simulation;

/**
 * SipHash-2-4 with 128 bits of output, a hash under a key (J.-P. Aumasson and D. J. Bernstein,
 * 2012).
 */
final class SipHash {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f_6d65_7073_6575L;
        v1 = key1 ^ 0x646f_7261_6e64_6f6dL ^ 0xee;
        v2 = key0 ^ 0x6c79_6765_6e65_7261L;
        v3 = key1 ^ 0x7465_6462_7974_6573L;
    }

    /**
     * The hash of {@code message} under a key of two words.
     *
     * @return two words; words are eight bytes of key, message and hash, the least byte first
     */
    static long[] hash(long key0, long key1, byte[] message) {
        SipHash hash = new SipHash(key0, key1);
        int whole = message.length & ~7;
        for (int at = 0; at < whole; at += 8) {
            hash.compress(word(message, at, at + 8));
        }
        long length = (long) message.length << 56;
        hash.compress(length | word(message, whole, message.length));
        return hash.finish();
    }

    private static long word(byte[] message, int from, int to) {
        long word = 0;
        for (int at = to - 1; at >= from; at--) {
            word = (word << 8) | (message[at] & 0xff);
        }
        return word;
    }

    private void compress(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private long[] finish() {
        v2 ^= 0xee;
        long first = drain();
        v1 ^= 0xdd;
        return new long[] {first, drain()};
    }

    private long drain() {
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
