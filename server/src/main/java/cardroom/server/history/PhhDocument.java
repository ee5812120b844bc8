package cardroom.server.history;

/**
 * The text of one hand in a PHH file.
 *
 * @param key the name of its table in a {@code .phhs} file, empty in a {@code .phh} file
 * @param firstLine where its text begins in the file, from 1
 */
record PhhDocument(String key, int firstLine, String text) {}
