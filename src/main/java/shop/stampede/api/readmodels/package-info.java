/// The read models over HTTP, for the back office: how they are doing, and rebuilding them.
@NullMarked
package shop.stampede.api.readmodels;

import org.jspecify.annotations.NullMarked;
