# The service alone, for docker-compose.yml; build the jar first: mvn -DskipTests package
# The base is named by its digest, so that a tag that moves changes nothing. To take a newer one:
# docker buildx imagetools inspect eclipse-temurin:25-jre-noble
# RATIONALE.md says why it is newer than the Java that the code is compiled for.
FROM eclipse-temurin:25-jre-noble@sha256:b573af9e331196fbc42e246da4df24df9b6c556c73e7efddfde0511f1c9508c5 AS base

# Libraries change less often than the service: a new release of it is a layer of a tenth of the size.
FROM base AS layers
WORKDIR /layers
COPY target/dateline.jar .
RUN java -Djarmode=tools -jar dateline.jar extract --layers --destination out

FROM base
WORKDIR /app
RUN useradd --system --home-dir /app dateline && mkdir --mode 0700 data && chown dateline data
COPY LICENSE NOTICE ./
COPY --from=layers /layers/out/dependencies/ /layers/out/snapshot-dependencies/ ./
COPY --from=layers /layers/out/application/ ./
COPY bin/dateline bin/dateline
USER dateline
EXPOSE 8080
ENTRYPOINT ["bin/dateline"]
