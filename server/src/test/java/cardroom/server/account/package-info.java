@NullMarked
package cardroom.server.account;

import org.jspecify.annotations.NullMarked;
