/** Whether the documents still fit the code. */
@NullMarked
package cardroom.docs;

import org.jspecify.annotations.NullMarked;
