{{/* The name that all objects begin with. */}}
{{- define "dateline.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What selects the pods of a role: a dict of root and role. */}}
{{- define "dateline.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role }}
{{- end -}}

{{/* The labels of an object of a role. */}}
{{- define "dateline.labels" -}}
{{ include "dateline.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "dateline.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{ .repository }}@{{ .digest }}
{{- else -}}
{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Whether processes share a database and a broker that the values name. */}}
{{- define "dateline.check" -}}
{{- if and (not .Values.all.enabled) (not .Values.api.enabled) (not .Values.worker.enabled) -}}
{{- fail "Enable all, or api and worker." -}}
{{- end -}}
{{- if and .Values.all.enabled (or .Values.api.enabled .Values.worker.enabled) -}}
{{- fail "Enable either all, or api and worker: all.enabled needs api.enabled=false and worker.enabled=false." -}}
{{- end -}}
{{- if or .Values.api.enabled .Values.worker.enabled -}}
{{- if not .Values.neo4j.uri -}}{{- fail "neo4j.uri: api and worker need a database that all of them reach." -}}{{- end -}}
{{- if not .Values.kafka.bootstrapServers -}}{{- fail "kafka.bootstrapServers: api and worker need a broker." -}}{{- end -}}
{{- end -}}
{{- if and .Values.neo4j.uri (not .Values.neo4j.existingSecret) -}}
{{- fail "neo4j.existingSecret: name the secret with the login of the database." -}}
{{- end -}}
{{- $volumes := list "data" "tmp" -}}
{{- range .Values.extraVolumes -}}{{- $volumes = append $volumes .name -}}{{- end -}}
{{- range .Values.extraVolumeMounts -}}
{{- if not (has .name $volumes) -}}{{- fail (printf "extraVolumeMounts: no volume of extraVolumes has the name %s." .name) -}}{{- end -}}
{{- end -}}
{{- end -}}

{{/* The pod of a role: a dict of root, role and values. */}}
{{- define "dateline.pod" -}}
metadata:
  labels:
    {{- include "dateline.labels" . | nindent 4 }}
  {{- with .root.Values.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "dateline.name" .root }}
  automountServiceAccountToken: false
  # A service of the name dateline would set DATELINE_PORT and the like, which are settings here.
  enableServiceLinks: false
  {{- with .root.Values.image.pullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  # Articles at work are let go within this; what is not written is read again by another process.
  terminationGracePeriodSeconds: 30
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    seccompProfile:
      type: RuntimeDefault
  {{- if ne .role "all" }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "dateline.selector" . | nindent 10 }}
  {{- end }}
  {{- with .root.Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .root.Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  containers:
    - name: dateline
      image: {{ include "dateline.image" .root | quote }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      ports:
        - name: http
          containerPort: 8080
      env:
        - name: DATELINE_ROLE
          value: {{ .role }}
        - name: DATELINE_HEAP
          value: {{ .values.heap | quote }}
        - name: SERVER_ADDRESS
          value: 0.0.0.0
        - name: DATELINE_SECURITY_MODE
          value: keys
        - name: DATELINE_SECURITY_METRICS_ROLE
          value: {{ .root.Values.security.metricsRole }}
        - name: DATELINE_SECURITY_HOSTS
          value: {{ include "dateline.hosts" .root | quote }}
        {{- if .root.Values.neo4j.uri }}
        - name: SPRING_NEO4J_URI
          value: {{ .root.Values.neo4j.uri | quote }}
        - name: SPRING_NEO4J_AUTHENTICATION_USERNAME
          valueFrom:
            secretKeyRef:
              name: {{ .root.Values.neo4j.existingSecret }}
              key: {{ .root.Values.neo4j.usernameKey }}
        - name: SPRING_NEO4J_AUTHENTICATION_PASSWORD
          valueFrom:
            secretKeyRef:
              name: {{ .root.Values.neo4j.existingSecret }}
              key: {{ .root.Values.neo4j.passwordKey }}
        {{- end }}
        {{- if .root.Values.kafka.bootstrapServers }}
        - name: SPRING_KAFKA_BOOTSTRAP_SERVERS
          value: {{ .root.Values.kafka.bootstrapServers | quote }}
        - name: DATELINE_KAFKA_PREFIX
          value: {{ .root.Values.kafka.prefix }}
        - name: DATELINE_KAFKA_PARTITIONS
          value: {{ .root.Values.kafka.partitions | quote }}
        - name: DATELINE_KAFKA_REPLICAS
          value: {{ .root.Values.kafka.replicas | quote }}
        {{- end }}
        {{- if eq .role "api" }}
        # However long articles wait for workers, reads are answered.
        - name: DATELINE_HEALTH_QUEUE_AGE
          value: 3650d
        {{- end }}
        {{- with .root.Values.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- with .root.Values.extraEnvFrom }}
      envFrom:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      # The first start of all migrates the database and stores the catalogue.
      startupProbe:
        httpGet:
          path: /actuator/health/liveness
          port: http
        periodSeconds: 5
        failureThreshold: 120
      livenessProbe:
        httpGet:
          path: /actuator/health/liveness
          port: http
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        httpGet:
          path: /actuator/health/readiness
          port: http
        periodSeconds: 5
        timeoutSeconds: 5
        failureThreshold: 3
      resources:
        {{- toYaml .values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      volumeMounts:
        - name: data
          mountPath: /app/data
        - name: tmp
          mountPath: /tmp
        {{- with .root.Values.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  volumes:
    - name: tmp
      emptyDir: {}
    {{- if ne .role "all" }}
    # Nothing in it has to stay.
    - name: data
      emptyDir: {}
    {{- end }}
    {{- with .root.Values.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end -}}

{{/* The names by which the service is called. */}}
{{- define "dateline.hosts" -}}
{{- $name := include "dateline.name" . -}}
{{- $hosts := list $name (printf "%s.%s" $name .Release.Namespace) (printf "%s.%s.svc" $name .Release.Namespace) (printf "%s.%s.svc.cluster.local" $name .Release.Namespace) -}}
{{- if .Values.ingress.host -}}{{- $hosts = append $hosts .Values.ingress.host -}}{{- end -}}
{{- concat $hosts .Values.security.hosts | join "," -}}
{{- end -}}
