package shop.stampede.shared.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Styles, scripts and pictures, each folder under a pattern of its own. Addresses of styles and scripts carry a hash
/// of their content, so a browser may keep them for a year.
///
/// One pattern for all addresses would have each link of a page looked up among the files of the jar, in vain: that
/// was a quarter of what rendering a page cost.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        hashed(folder(registry, "css"));
        hashed(folder(registry, "js"));
        folder(registry, "images");
        add(registry, "/favicon.svg", "classpath:/static/");
        add(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/").resourceChain(true);
    }

    private static void hashed(ResourceHandlerRegistration files) {
        files.resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static ResourceHandlerRegistration folder(ResourceHandlerRegistry registry, String name) {
        return add(registry, "/%s/**".formatted(name), "classpath:/static/%s/".formatted(name));
    }

    private static ResourceHandlerRegistration add(ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(FOR_A_YEAR);
    }
}
