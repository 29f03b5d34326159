/// The journal over HTTP: events as they happened, and the copies that are made of them.
@NullMarked
package shop.stampede.api.journal;

import org.jspecify.annotations.NullMarked;
