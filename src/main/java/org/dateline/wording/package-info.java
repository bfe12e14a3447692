/** Words acts for people: titles, labels of codes, and the reservations of their claims. */
@NullMarked
package org.dateline.wording;

import org.jspecify.annotations.NullMarked;
