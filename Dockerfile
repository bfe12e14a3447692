# The service alone, for docker-compose.yml; build the jar first: mvn -DskipTests package
# The base is named by its digest, so that a tag that moves changes nothing. To take a newer one:
# docker buildx imagetools inspect eclipse-temurin:25-jre-noble
FROM eclipse-temurin:25-jre-noble@sha256:b573af9e331196fbc42e246da4df24df9b6c556c73e7efddfde0511f1c9508c5
WORKDIR /app
RUN useradd --system --home-dir /app dateline && mkdir --mode 0700 data && chown dateline data
COPY LICENSE NOTICE ./
COPY target/dateline.jar .
COPY bin/dateline bin/dateline
USER dateline
EXPOSE 8080
ENTRYPOINT ["bin/dateline"]
