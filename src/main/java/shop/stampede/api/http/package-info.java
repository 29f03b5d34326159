/// How the API speaks HTTP: commands in, problems out, bodies read strictly. No endpoint is here.
@NullMarked
package shop.stampede.api.http;

import org.jspecify.annotations.NullMarked;
