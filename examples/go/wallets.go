// Package wallets reads the wallets of a PayKore account.
package wallets

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// ErrKeyRefused says that the key opens nothing any more, or never did.
var ErrKeyRefused = errors.New("PayKore refused the key")

// Wallet is one wallet of the account.
type Wallet struct {
	ID string `json:"id"`
}

// List gives the wallets of the account that a key belongs to.
func List(base, key string) ([]Wallet, error) {
	request, err := http.NewRequest("GET", base+"/v1/wallets", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("X-API-Key", key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		return nil, ErrKeyRefused
	default:
		return nil, fmt.Errorf("PayKore answered %s", response.Status)
	}
	var body struct{ Data []Wallet }
	err = json.NewDecoder(response.Body).Decode(&body)
	return body.Data, err
}
