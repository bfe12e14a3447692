# The service alone, for docker-compose.yml; build the jar first: mvn -DskipTests package
FROM eclipse-temurin:25-jre-noble
WORKDIR /app
RUN useradd --system --home-dir /app dateline && mkdir --mode 0700 data && chown dateline data
COPY LICENSE NOTICE ./
COPY target/dateline.jar .
COPY bin/dateline bin/dateline
USER dateline
EXPOSE 8080
ENTRYPOINT ["bin/dateline"]
