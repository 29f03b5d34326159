package shop.stampede.storefront.site;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Robots may read what is for sale and nothing that belongs to one person.
@RestController
class RobotsController {

    @GetMapping("/robots.txt")
    ResponseEntity<String> rules() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("""
                User-agent: *
                Disallow: /admin
                Disallow: /api
                Disallow: /account
                Disallow: /cart
                Disallow: /checkout
                Disallow: /orders
                Disallow: /search

                Sitemap: %s/sitemap.xml
                """.formatted(
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
    }
}
