// A private endpoint for each service that the app calls, with the name that it is found by.

@description('Required. Begins the names of the endpoints.')
param name string

@description('Required. The region.')
param location string

@description('Required. Tags of the resources.')
param tags object

@description('Required. Name of the network.')
param networkName string

@description('Required. Subnet of the endpoints.')
param subnetId string

@description('Required. Storage account of the app itself.')
param storageId string

@description('Required. The storage account of the documents.')
param documentsId string

@description('Required. The Cosmos DB account.')
param cosmosId string

@description('Required. The key vault.')
param vaultId string

var blobZone = 'privatelink.blob.${environment().suffixes.storage}'
var queueZone = 'privatelink.queue.${environment().suffixes.storage}'
var tableZone = 'privatelink.table.${environment().suffixes.storage}'
var cosmosZone = 'privatelink.documents.azure.com'
var vaultZone = 'privatelink.vaultcore.azure.net'

var zones = [
  blobZone
  queueZone
  tableZone
  cosmosZone
  vaultZone
]

var targets = [
  {
    name: 'blob'
    id: storageId
    part: 'blob'
    zone: blobZone
  }
  {
    name: 'queue'
    id: storageId
    part: 'queue'
    zone: queueZone
  }
  {
    name: 'table'
    id: storageId
    part: 'table'
    zone: tableZone
  }
  {
    name: 'documents'
    id: documentsId
    part: 'blob'
    zone: blobZone
  }
  {
    name: 'cosmos'
    id: cosmosId
    part: 'Sql'
    zone: cosmosZone
  }
  {
    name: 'vault'
    id: vaultId
    part: 'vault'
    zone: vaultZone
  }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' existing = {
  name: networkName
}

resource dnsZones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for zone in zones: {
  name: zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (zone, i) in zones: {
  parent: dnsZones[i]
  name: networkName
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for target in targets: {
  name: '${name}-${target.name}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: target.name
        properties: {
          privateLinkServiceId: target.id
          groupIds: [
            target.part
          ]
        }
      }
    ]
  }
}]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (target, i) in targets: {
  parent: endpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: target.name
        properties: {
          privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', target.zone)
        }
      }
    ]
  }
  dependsOn: [
    dnsZones
  ]
}]
