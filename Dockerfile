# The service alone, for docker-compose.yml; build the jar first: mvn -DskipTests package
FROM eclipse-temurin:25-jre-noble
WORKDIR /app
RUN useradd --system --home-dir /app dateline && mkdir data && chown dateline data
COPY target/dateline.jar .
COPY bin/dateline bin/dateline
USER dateline
EXPOSE 8080
ENTRYPOINT ["bin/dateline"]
