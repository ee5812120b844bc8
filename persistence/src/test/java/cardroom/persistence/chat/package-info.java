@NullMarked
package cardroom.persistence.chat;

import org.jspecify.annotations.NullMarked;
