module example.com/wallets

go 1.19
