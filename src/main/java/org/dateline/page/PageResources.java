package org.dateline.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Serves the page's files in the form that the build compressed. */
@Configuration(proxyBeanMethods = false)
class PageResources implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The names of these files change with their content.
        add(registry, "/assets/**", CacheControl.maxAge(Duration.ofDays(365)).immutable());
        add(registry, "/flags/**", CacheControl.maxAge(Duration.ofDays(7)));
        add(registry, "/icon.svg", CacheControl.maxAge(Duration.ofDays(1)));
    }

    private static void add(ResourceHandlerRegistry registry, String pattern, CacheControl caching) {
        String folder = pattern.endsWith("**") ? pattern.substring(1, pattern.length() - 2) : "";
        registry.addResourceHandler(pattern)
                .addResourceLocations("classpath:/static/" + folder)
                .setCacheControl(caching)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
