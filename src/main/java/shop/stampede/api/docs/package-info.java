/// The API's own description: the OpenAPI document and a page that shows it.
@NullMarked
package shop.stampede.api.docs;

import org.jspecify.annotations.NullMarked;
