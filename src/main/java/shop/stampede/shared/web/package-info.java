/// What the pages and the API share: formats, the version cookie, protection against foreign sites.
@NamedInterface("web")
@NullMarked
package shop.stampede.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
