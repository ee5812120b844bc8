@NullMarked
package cardroom.persistence.account;

import org.jspecify.annotations.NullMarked;
