// The API keys, which the app reads by identity.

@description('Required. Name of the vault.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resources.')
param tags object

@description('Required. The first API key.')
@secure()
param apiKey1 string

@description('Required. The second API key; empty is none.')
@secure()
param apiKey2 string

@description('Required. Identity of the app.')
param principalId string

@description('Required. Whether only private endpoints reach the vault.')
param privateNetwork bool

@description('Required. Workspace of the log of who read what.')
param workspaceId string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    networkAcls: {
      // So that a deployment can write the keys.
      bypass: 'AzureServices'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

resource first 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'api-key-1'
  properties: {
    value: apiKey1
  }
}

resource second 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(apiKey2)) {
  parent: vault
  name: 'api-key-2'
  properties: {
    value: apiKey2
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, secretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

@description('Resource id.')
output id string = vault.id

@description('Address of the first key, without a version.')
output apiKey1Uri string = first.properties.secretUri

@description('Address of the second key, without a version; empty where there is none.')
output apiKey2Uri string = empty(apiKey2) ? '' : second.properties.secretUri
