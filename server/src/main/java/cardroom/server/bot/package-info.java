/** Decides for seats that no person holds, on threads of its own. */
@NullMarked
package cardroom.server.bot;

import org.jspecify.annotations.NullMarked;
