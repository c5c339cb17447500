// Alerts: jobs that stand still, a reconciler that does not run, answers that fail.

@description('Required. Begins the names of the alerts.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resources.')
param tags object

@description('Required. Workspace of the logs.')
param workspaceId string

@description('Required. Where alerts are sent; empty raises them without a mail.')
param email string

// An orchestration writes a line at least once a slice, which takes minutes at most.
var stuckJobs = '''
AppTraces
| where tostring(Properties.Category) == "Host.Triggers.DurableTask"
| extend instance = tostring(Properties.prop__instanceId)
| extend ends = tostring(Properties.prop__functionType) == "Orchestrator" and tostring(Properties.prop__state) in ("Completed", "Failed", "Terminated")
| where isnotempty(instance)
| summarize last = max(TimeGenerated), ended = countif(ends) by instance
| where ended == 0 and last < ago(45m)
'''

var reconciled = '''
AppRequests
| where OperationName == "Reconcile" and Success == true
'''

var failed = '''
AppRequests
| where ResultCode startswith "5" or (Success == false and isempty(Url))
'''

var rules = [
  {
    name: 'stuck-jobs'
    description: 'A job has not moved for 45 minutes.'
    query: stuckJobs
    windowSize: 'PT6H'
    operator: 'GreaterThan'
    threshold: 0
    severity: 2
  }
  {
    name: 'no-reconciler'
    description: 'The reconciler, which mends what was lost, has not run for 30 minutes.'
    query: reconciled
    windowSize: 'PT30M'
    operator: 'LessThan'
    threshold: 1
    severity: 2
  }
  {
    name: 'failures'
    description: 'More than 10 calls or functions failed in 15 minutes by no fault of the caller.'
    query: failed
    windowSize: 'PT15M'
    operator: 'GreaterThan'
    threshold: 10
    severity: 3
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: name
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'mail'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: rule.windowSize
    // The tables of a new workspace are there only after the first line.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: {
            minFailingPeriodsToAlert: 1
            numberOfEvaluationPeriods: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: empty(email) ? [] : [
        group.id
      ]
    }
  }
}]
