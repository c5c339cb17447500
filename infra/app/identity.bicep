// Who the app is to everything that it calls.

@description('Required. Name of the identity.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id.')
output id string = identity.id

@description('Whom roles are assigned to.')
output principalId string = identity.properties.principalId

@description('Which identity the app uses.')
output clientId string = identity.properties.clientId
