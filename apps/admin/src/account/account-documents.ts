import { graphql } from '../gql/index.ts';

export const ownAccountQuery = graphql(`
  query OwnAccount {
    viewer {
      account {
        hasPin
        hasSecondFactor
        recoveryCodesLeft
        restingRoles
        idleMinutes
      }
      sessions {
        id
        client
        createdAt
        lastUsedAt
        current
      }
    }
  }
`);

export const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const setPinMutation = graphql(`
  mutation SetPin($input: SetPinInput!) {
    setPin(input: $input) {
      account {
        hasPin
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const startSecondFactorMutation = graphql(`
  mutation StartSecondFactor($input: StartSecondFactorInput!) {
    startSecondFactor(input: $input) {
      uri
      secret
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const confirmSecondFactorMutation = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const endSecondFactorMutation = graphql(`
  mutation EndSecondFactor($input: EndSecondFactorInput!) {
    endSecondFactor(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const revokeSessionMutation = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export const revokeOtherSessionsMutation = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      userErrors {
        code
        message
        path
      }
    }
  }
`);
