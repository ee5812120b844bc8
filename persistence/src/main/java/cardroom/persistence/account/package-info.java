/** Players with an account, their sessions and the refill of broke guests. */
@NullMarked
package cardroom.persistence.account;

import org.jspecify.annotations.NullMarked;
